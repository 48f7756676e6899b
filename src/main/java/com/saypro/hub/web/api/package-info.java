/** The private API, as JSON. */
package com.saypro.hub.web.api;
