"""What lists show, as Qt models over plain rows; tested without a window."""
