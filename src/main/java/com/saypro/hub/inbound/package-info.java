/** The public door: what each vendor signs, who may come in, and what a proven request becomes. */
package com.saypro.hub.inbound;
