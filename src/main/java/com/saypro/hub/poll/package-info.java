/**
 * Asks vendors' APIs what is new, page by page, and fetches what a webhook only names. What is polled is what would have
 * been told, so whatever no webhook told was missed, and is counted.
 */
package com.saypro.hub.poll;
