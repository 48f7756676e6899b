/** Rules tried before they are live: on stories that people wrote, and on what really happened. */
package com.saypro.hub.reconcile.story;
