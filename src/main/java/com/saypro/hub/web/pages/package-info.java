/** The pages people see: server-rendered, refreshed in parts where numbers move. */
package com.saypro.hub.web.pages;
