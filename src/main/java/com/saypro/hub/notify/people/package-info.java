/** Customers and sellers: where they can be told, who does not want to be, and what of. */
package com.saypro.hub.notify.people;
