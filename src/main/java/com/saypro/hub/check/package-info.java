/** The rules of the house for route files, each with file and line. */
package com.saypro.hub.check;
