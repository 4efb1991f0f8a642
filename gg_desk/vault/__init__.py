"""Personal data, encrypted and short-lived."""
