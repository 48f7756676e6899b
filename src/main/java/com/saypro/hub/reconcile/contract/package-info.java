/** What vendors may charge, by the contracts in their files. */
package com.saypro.hub.reconcile.contract;
