"""THE WORLD -> NEWS: fetch, parse, clean and take in what a feed says."""
