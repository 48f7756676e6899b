package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.reconcile.contract.Contracts;
import java.nio.file.Path;
import java.util.Optional;

/** What vendors may charge in stories. */
final class StoryContracts {
    static StoryContracts of(Path mappings) {
        return new StoryContracts();
    }

    Contracts with(Entry contract) throws BrokenFile {
        return charge -> Optional.empty();
    }
}
