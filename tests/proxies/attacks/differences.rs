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
pub const CADDY_TRAILERS: Difference =
    difference("Caddy lets headers pass that stand behind a body, which browsers ignore.");
pub const CADDY_EARLY: Difference =
    difference("Caddy lets early hints (103) pass, with the headers that a cloud puts there.");
pub const CADDY_SHORT: Difference =
    difference("Caddy passes an answer in chunks that breaks off as if it were whole.");
pub const PROXIES_FRAMING: Difference = difference(
    "nginx and Caddy pass answers that contradict themselves about their length, and go by a part of what they say.",
);
pub const NGINX_RAW: Difference = difference(
    "nginx passes what comes behind an answer before the answer (1xx), and an answer whose first line it can't read, as it stands, with all headers: a cloud that means harm can control the browser that way.",
);
pub const CADDY_LENGTHS: Difference = difference(
    "Caddy takes a request that has a length and chunks, goes by the chunks, and reads on behind them; a proxy in front of it has to do the same.",
);
pub const CADDY_EMPTY: Difference = difference(
    "Caddy can't see that a GET, HEAD or DELETE announces chunks when there are none. So that it's nobody else's, each call has a connection to the cloud of its own, which makes calls slower.",
);
pub const CADDY_STREAMS: Difference =
    difference("Caddy sends a call on while it still receives it, so that a part of one can reach a cloud.");
pub const PROXIES_SIZE: Difference =
    difference("Only the gateway bounds the size and the whole time of an answer.");
