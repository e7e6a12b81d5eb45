"""Which body somebody is of: a ministry, a firm, an outlet, as the words round him tell."""
