"""What each attribution is: form, act, type, how firmly, on what ground, by what chain, inside which."""
