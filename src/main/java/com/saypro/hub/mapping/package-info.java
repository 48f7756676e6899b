/** Says what a vendor means: turns raw deliveries into canonical events, by data kept in the mappings folder. */
package com.saypro.hub.mapping;
