"""What the elements of a page lead to or embed: links, pictures, video, posts, frames."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urljoin, urlsplit

from lxml import html

VIDEO_HOSTS: Final = (
    "youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "rutube.ru",
    "brightcove.net", "jwplatform.com", "vk.com", "vkvideo.ru", "ok.ru", "streamable.com", "twitch.tv",
)  # fmt: skip
POST_HOSTS: Final = (
    "twitter.com", "x.com", "t.me", "telegram.org", "facebook.com", "instagram.com", "tiktok.com",
    "threads.net", "reddit.com", "bsky.app", "truthsocial.com", "mastodon.social",
)  # fmt: skip
POST_CLASSES: Final = frozenset((
    "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "fb-video",
    "reddit-embed-bq", "reddit-card", "bluesky-embed", "text-post-media", "telegram-post",
))  # fmt: skip
EMBEDDING: Final = frozenset(
    "img amp-img video amp-video audio iframe embed object amp-iframe frame script amp-youtube"
    " amp-twitter".split()
)
"""The elements that `embedded` knows: most of a page's are none of them."""
_DATA_SHOWN: Final = 40


def embedded(element: html.HtmlElement, base: str | None) -> tuple[str, str] | None:
    """Kind and target of what an element embeds, None where it embeds nothing one could follow."""
    tag = element.tag
    get = element.get
    if tag in ("img", "amp-img"):
        source = _picture(element)
        return ("image", resolved(source, base)) if source else None
    if tag in ("video", "amp-video", "audio"):
        source = get("src") or next((s.get("src") for s in element.iter("source") if s.get("src")), None)
        return ("video" if tag != "audio" else "embed", resolved(source, base)) if source else None
    if tag in ("iframe", "embed", "object", "amp-iframe"):
        source = get("src") or get("data-src") or get("data")
        return (_kind_of_frame(source), resolved(source, base)) if source else None
    if tag == "frame":
        return ("frame", resolved(get("src"), base)) if get("src") else None
    if tag == "script" and get("data-telegram-post"):
        return ("embed", "https://t.me/" + get("data-telegram-post"))
    if tag == "amp-youtube" and get("data-videoid"):
        return ("video", "https://www.youtube.com/watch?v=" + get("data-videoid"))
    if tag == "amp-twitter" and get("data-tweetid"):
        return ("embed", "https://twitter.com/i/status/" + get("data-tweetid"))
    return None


def is_post(attributes: Mapping[str, str]) -> bool:
    """Whether an element holds the words of an embedded post."""
    return not POST_CLASSES.isdisjoint(attributes.get("class", "").split())


def post_address(element: html.HtmlElement, base: str | None) -> str | None:
    """Where the embedded post stands: its own attribute, or its last link (its date, by custom)."""
    named = element.get("cite") or element.get("data-href") or element.get("data-instgrm-permalink")
    links = [a.get("href") for a in element.iter("a") if a.get("href")]
    address = named or (links[-1] if links else None)
    return resolved(address, base) if address else None


def resolved(target: str, base: str | None) -> str:
    """The target as an absolute address where the page's own is known; long data addresses cut."""
    target = target.strip()
    if target[:5].lower() == "data:":
        return target[:_DATA_SHOWN]
    if base is None:
        return "https:" + target if target.startswith("//") else target
    try:
        return urljoin(base, target)
    except ValueError:
        return target


def followable(target: str | None) -> bool:
    """Whether a link leads anywhere: not a script, not a place on the same page."""
    start = (target or "").strip()[:11].lower()
    return bool(start) and not start.startswith(("#", "javascript:"))


def _picture(element: html.HtmlElement) -> str | None:
    """A picture's address; pages that load late keep it in data-src and put a blank into src."""
    if element.get("width") in ("0", "1") and element.get("height") in ("0", "1"):
        return None
    stated = [element.get(key) or "" for key in ("data-src", "data-original", "data-lazy-src", "src")]
    several = (element.get("srcset") or element.get("data-srcset") or "").replace(",", " ").split()
    found = [source for source in (*stated, *several[:1]) if source]
    return next((source for source in found if not source.startswith("data:")), found[0] if found else None)


def _kind_of_frame(source: str) -> str:
    try:
        host = urlsplit(source if "//" in source else "//" + source).hostname or ""
    except ValueError:
        return "frame"
    if any(host == h or host.endswith("." + h) for h in VIDEO_HOSTS):
        return "video"
    if any(host == h or host.endswith("." + h) for h in POST_HOSTS):
        return "embed"
    return "frame"
