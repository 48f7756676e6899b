/** What the hub can do on this machine, each figure as a ratio to a ceiling that is measured in the same run. */
package com.saypro.hub.bench;
