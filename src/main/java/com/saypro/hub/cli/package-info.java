/** The command line: what an integration engineer checks, tries, sends and replays, without starting the hub. */
package com.saypro.hub.cli;
