/** The steps by which routes send messages: what each kind of receiver is sent, and that nothing goes where it must not. */
package com.saypro.hub.notify.send;
