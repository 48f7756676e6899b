/** What becomes of items under a rule: pure functions of the items and of a moment, which know no table and no clock. */
package com.saypro.hub.reconcile.match;
