/** What messages say: templates, by language and name. */
package com.saypro.hub.notify.text;
