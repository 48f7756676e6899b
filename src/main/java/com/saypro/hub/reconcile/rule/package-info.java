/** What a rule says, read from its file. */
package com.saypro.hub.reconcile.rule;
