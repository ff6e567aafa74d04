//! What nginx and Caddy can't do. Each sentence stands in the document for administrators word by word, is true as long as an
//! attack shows it, and has to go when none does.

/// Something that a server doesn't hold.
pub struct Difference {
    /// The sentence of the document.
    pub sentence: &'static str,
}

const fn difference(sentence: &'static str) -> Difference {
    Difference { sentence }
}

pub const NGINX_HEADERS: Difference = difference(
    "nginx can't let answer headers pass by a list. It takes off all that are known to control a browser, and lets unknown ones pass.",
);
pub const CADDY_RATE: Difference = difference("Caddy doesn't refuse people who guess passwords by rate.");
pub const CADDY_TRAILERS: Difference = difference("Caddy lets headers pass that stand behind a body, which browsers ignore.");
pub const CADDY_EARLY: Difference =
    difference("Caddy lets early hints (103) pass, with the headers that a cloud puts there.");
pub const CADDY_SHORT: Difference =
    difference("Caddy passes an answer in chunks that breaks off as if it were whole.");
pub const CADDY_FRAMING: Difference =
    difference("Caddy passes an answer that says two lengths, or a length of nothing, and takes one of them.");
pub const PROXIES_SIZE: Difference = difference("Only the gateway bounds the size and the whole time of an answer.");
