/** What people and programs see of the hub on its private listener. May use all rooms; none may use this one. */
package com.saypro.hub.web;
