/** Floods a whole hub with hostile requests, and feeds what reads them with bytes that a fuzzer found. */
package com.saypro.hub.fuzz;
