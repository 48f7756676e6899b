/** Tests of the whole hub over real HTTP, Kafka and PostgreSQL. */
package com.saypro.hub.whole;
