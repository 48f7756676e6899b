/** The books: how many deliveries each vendor sent and what became of them. Owns {@code book}. */
package com.saypro.hub.books;
