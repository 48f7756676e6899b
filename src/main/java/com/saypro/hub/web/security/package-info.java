/**
 * Who may do what on the private listener: logins, roles, cookies, headers, and the guard before the management beans.
 */
package com.saypro.hub.web.security;
