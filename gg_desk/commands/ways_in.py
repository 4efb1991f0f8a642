"""The ways into the vault that a command line offers."""

import argparse


def add_ways_in(parser: argparse.ArgumentParser) -> None:
    """Let the command open the vault."""
    parser.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        help="read passphrases from this file descriptor, a line each; else from the terminal, or stdin",
    )
    parser.add_argument(
        "--keyring", action="store_true", help="open the vault by this computer's keyring"
    )
