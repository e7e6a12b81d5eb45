"""The verbs on a case: many articles in, everything findable, nothing lost."""
