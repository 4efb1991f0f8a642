"""What leads somebody into the program: first steps, a tour, and help for each place."""
