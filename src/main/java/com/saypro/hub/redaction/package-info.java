/** Takes out of a captured delivery what belongs to somebody, and leaves its shape. */
package com.saypro.hub.redaction;
