/** The command line: what an integration engineer checks, tries, sends, replays and begins, without starting the hub. */
package com.saypro.hub.cli;
