/** Who is told of what, by which channel and when, as {@code routes/policy/notify.yaml} says. */
package com.saypro.hub.notify.policy;
