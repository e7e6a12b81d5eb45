"""The pages of the room, each from values: what stands in them is text, and markup is made here alone."""
