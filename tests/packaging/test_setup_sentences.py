"""What can go wrong before the program starts is a sentence with the way out, and an exit code."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from installing import explained, run_step
from interpreter import OLDEST, TOO_NEW, supported, supported_python
from lock import PYTHONS
from starting import begin
from wording import SetUpError, say


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (
            "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(': Failed "
            "to establish a new connection: [Errno -3] Temporary failure in name resolution')': /simple/a/\n"
            "ERROR: Could not find a version that satisfies the requirement a==1 (from versions: none)\n"
            "ERROR: No matching distribution found for a==1\n",
            "cannot be reached",
        ),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n",
            "disk is full",
        ),
        (
            "WARNING: Retrying after connection broken by 'SSLError(SSLCertVerificationError(1, "
            "'[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed'))': /simple/a/\n",
            "PIP_CERT",
        ),
        (
            "ERROR: Could not find a version that satisfies the requirement a==1 (from versions: 0.9)\n"
            "ERROR: No matching distribution found for a==1\n",
            "no build for this system",
        ),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n",
            "not the one that was checked",
        ),
        ("ERROR: first\nERROR: the last word\nhint: none\n", "failed: the last word"),
        ("", "failed: ?"),
    ],
)
def test_pip_failures_are_explained(output: str, sentence: str) -> None:
    error = explained(output)
    assert sentence in error.en
    assert re.search("[가-힣]", error.ko)
    assert "Traceback" not in error.en


def test_a_failing_step_is_told_by_its_last_error() -> None:
    script = "import sys; print('ERROR: no luck.'); print('later', file=sys.stderr); sys.exit(1)"
    with pytest.raises(SetUpError, match=r"failed: no luck\."):
        run_step([sys.executable, "-c", script])


def test_a_working_step_is_silent(capfd: pytest.CaptureFixture[str]) -> None:
    run_step([sys.executable, "-c", "print('Collecting a==1')"], total=1)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("language", "spoken"),
    [("ko_KR.UTF-8", "한국어"), ("en_US.UTF-8", "English"), ("C", "English")],
)
def test_sentences_follow_the_systems_language_and_leave_stdout_alone(
    language: str,
    spoken: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    say("English", "한국어")
    assert capsys.readouterr() == ("", f"{spoken}\n")


def refuse() -> int:
    raise SetUpError("Not here.", "여기서는 안 됩니다.")


def interrupt() -> int:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("main", "code", "said"),
    [(lambda: 5, 5, ""), (refuse, 3, "Not here.\n"), (interrupt, 130, "Interrupted; start again")],
)
@pytest.mark.usefixtures("english")
def test_how_a_start_ends(main, code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        begin(main)
    assert end.value.code == code
    assert capsys.readouterr().err.startswith(said)


def test_the_programs_exit_code_and_arguments_pass_through(root: Path) -> None:
    script = (
        "import sys; sys.path.append(sys.argv[1]); from starting import hand_over; "
        "print('before'); sys.exit(hand_over([sys.executable, '-c', 'import sys; "
        "print(sys.argv[1]); sys.exit(7)', 'a b \"c\"']))"
    )
    command = [sys.executable, "-c", script, str(root / "packaging")]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout.split("\n")) == (7, ["before", 'a b "c"', ""])


def test_supported_pythons_are_the_same_everywhere(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    oldest, too_new = (".".join(map(str, version)) for version in (OLDEST, TOO_NEW))
    assert project["requires-python"] == f">={oldest},<{too_new}"
    assert [f"3.{minor}" for minor in range(OLDEST[1], TOO_NEW[1])] == list(PYTHONS)
    assert not supported((3, 10, 14))
    assert supported((3, 11))
    assert supported((3, 14, 2))
    assert not supported((3, 15))


def test_a_python_that_may_run_the_program_is_found() -> None:
    script = "import sys; print(sys.version_info[:2] == (int(sys.argv[1]), int(sys.argv[2])))"
    version = [str(part) for part in sys.version_info[:2]]
    command = [*supported_python(), "-c", script, *version]
    assert subprocess.check_output(command, text=True).strip() == "True"
