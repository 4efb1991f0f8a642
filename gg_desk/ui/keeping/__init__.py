"""What is kept for reprinting, as the window has it: unlocked, shown, locked and forgotten."""
