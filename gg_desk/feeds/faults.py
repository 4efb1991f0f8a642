"""What can go wrong between here and a feed, each as a sentence that says what to do."""

from http import HTTPStatus

from gg_desk.errors import DeskError


def no_such_file(name: str) -> DeskError:
    """The file is not there."""
    return DeskError(
        f"There is no file {name}. Check the name and the folder.",
        f"{name} 파일이 없습니다. 파일 이름과 폴더를 확인해 주세요.",
    )


def is_folder(name: str) -> DeskError:
    """A folder was named where a file belongs."""
    return DeskError(
        f"{name} is a folder. Name the feed's file inside it.",
        f"{name}은(는) 폴더입니다. 그 안의 피드 파일을 지정해 주세요.",
    )


def not_a_file(name: str) -> DeskError:
    """A device or a pipe was named."""
    return DeskError(
        f"{name} is not an ordinary file. Name a feed's file or its address.",
        f"{name}은(는) 일반 파일이 아닙니다. 피드 파일이나 주소를 지정해 주세요.",
    )


def unreadable(name: str, reason: str) -> DeskError:
    """The operating system does not hand the file out."""
    return DeskError(
        f"The file {name} cannot be read: {reason}. Check who may open it.",
        f"{name} 파일을 읽을 수 없습니다({reason}). 파일 권한을 확인해 주세요.",
    )


def not_an_address(address: str) -> DeskError:
    """The address cannot be understood at all."""
    return DeskError(
        f"“{address}” is not a proper address. It should look like https://example.org/feed/.",
        f"“{address}”은(는) 올바른 주소가 아닙니다. https://example.org/feed/ 같은 모양이어야 합니다.",
    )


def not_http(address: str) -> DeskError:
    """The address leads elsewhere than to the web."""
    return DeskError(
        f"“{address}” cannot be fetched. Use an address that begins with https:// or http://, or a file.",
        f"“{address}” 주소는 받아 올 수 없습니다. https://나 http://로 시작하는 주소 또는 파일을 써 주세요.",
    )


def bad_proxy() -> DeskError:
    """The proxy setting cannot be used; its text stays out, since it may hold a password."""
    return DeskError(
        "The proxy setting cannot be used. It should look like http://proxy.example:8080; "
        "SOCKS proxies are not supported.",
        "프록시 설정을 쓸 수 없습니다. http://proxy.example:8080 같은 모양이어야 하며, "
        "SOCKS 프록시는 지원하지 않습니다.",
    )


def proxy_failed(reason: str) -> DeskError:
    """The proxy was reached, or should have been, and did not pass the request on."""
    return DeskError(
        f"The proxy does not let the request through: {reason}. Check the proxy setting.",
        f"프록시가 요청을 전달하지 않습니다({reason}). 프록시 설정을 확인해 주세요.",
    )


def unresolved(host: str) -> DeskError:
    """The name of the host is unknown, most often because there is no network."""
    return DeskError(
        f"{host} cannot be found. Check the address, and whether this computer is online.",
        f"{host} 서버를 찾을 수 없습니다. 주소와 인터넷 연결을 확인해 주세요.",
    )


def refused(host: str) -> DeskError:
    """Nobody listens there."""
    return DeskError(
        f"{host} refuses the connection. Check the address, or try again later.",
        f"{host} 서버가 연결을 거절합니다. 주소를 확인하거나 나중에 다시 시도해 주세요.",
    )


def unreachable(host: str, reason: str) -> DeskError:
    """The network knows no way there."""
    return DeskError(
        f"{host} cannot be reached: {reason}. Check whether this computer is online.",
        f"{host} 서버에 연결할 수 없습니다({reason}). 인터넷 연결을 확인해 주세요.",
    )


def untrusted(host: str, reason: str) -> DeskError:
    """The connection could not be protected."""
    return DeskError(
        f"A protected connection to {host} is not possible: {reason}. "
        "Check this computer's date and its certificates; nothing was fetched.",
        f"{host} 서버와 안전하게 연결할 수 없습니다({reason}). "
        "컴퓨터의 날짜와 인증서를 확인해 주세요. 받은 것은 없습니다.",
    )


def timed_out(host: str) -> DeskError:
    """The answer did not come, or did not end, in time."""
    return DeskError(
        f"{host} does not answer in time. Try again later.",
        f"{host} 서버가 제시간에 응답하지 않습니다. 나중에 다시 시도해 주세요.",
    )


def broke_off(host: str) -> DeskError:
    """The connection ended in the middle of the answer."""
    return DeskError(
        f"The connection to {host} broke off before the whole feed had come. "
        "Nothing was taken; try again later.",
        f"{host} 서버와의 연결이 도중에 끊겼습니다. 반영한 것은 없습니다. 나중에 다시 시도해 주세요.",
    )


def status(host: str, code: int) -> DeskError:
    """The server answered, but not with the feed."""
    if code in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        return DeskError(
            f"{host} says that there is nothing at this address ({code:d}). Check the feed's address.",
            f"{host} 서버에 이 주소의 내용이 없습니다({code:d}). 피드 주소를 확인해 주세요.",
        )
    if code in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        return DeskError(
            f"{host} does not let this computer read the feed ({code:d}). "
            "Ask who runs the site, or your network's administrator.",
            f"{host} 서버가 이 피드의 열람을 허용하지 않습니다({code:d}). "
            "사이트 운영자나 전산 담당자에게 문의해 주세요.",
        )
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        return DeskError(
            f"{host} asks to come back later, since it was asked too often ({code:d}).",
            f"{host} 서버가 요청이 너무 잦다고 합니다({code:d}). 나중에 다시 시도해 주세요.",
        )
    if code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return DeskError(
            f"{host} has a fault of its own ({code:d}). Try again later.",
            f"{host} 서버에 장애가 있습니다({code:d}). 나중에 다시 시도해 주세요.",
        )
    return DeskError(
        f"{host} answers without a feed ({code:d}). Check the feed's address.",
        f"{host} 서버가 피드를 보내지 않았습니다({code:d}). 피드 주소를 확인해 주세요.",
    )


def too_large(name: str, limit: int) -> DeskError:
    """More came than a news feed can be."""
    size = f"{limit / 1_000_000:g} MB"
    return DeskError(
        f"{name} holds more than {size}, too much for a news feed. Nothing was taken; check the address.",
        f"{name}의 내용이 {size}를 넘어 뉴스 피드로 볼 수 없습니다. 반영한 것은 없습니다. 주소를 확인해 주세요.",
    )


def too_many_redirects(host: str) -> DeskError:
    """The address leads on and on."""
    return DeskError(
        f"{host} sends from address to address without an end. Check the feed's address.",
        f"{host} 서버가 다른 주소로 끝없이 넘깁니다. 피드 주소를 확인해 주세요.",
    )


def unprotected_redirect(host: str) -> DeskError:
    """A protected address leads to an unprotected one, where anybody could change the news."""
    return DeskError(
        f"{host} sends from a protected address (https) to an unprotected one (http). "
        "That was not followed; check the feed's address.",
        f"{host} 서버가 보안 주소(https)에서 비보안 주소(http)로 넘깁니다. "
        "따라가지 않았습니다. 피드 주소를 확인해 주세요.",
    )


def unknown_packing(host: str, packing: str) -> DeskError:
    """The answer is compressed in a way that was not asked for."""
    return DeskError(
        f"{host} sends the feed compressed in a way this program does not know ({packing}).",
        f"{host} 서버가 이 프로그램이 모르는 방식({packing})으로 피드를 압축해 보냅니다.",
    )
