"""Going through an article once: whom each name, description and pronoun means where it stands."""
