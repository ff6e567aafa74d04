//! People who guess passwords: sign-ins from one address, faster than anybody types, which the cloud refuses.

use proxies::{Kind, Server};

use super::request;
use crate::cloud::Cloud;
use crate::differences::CADDY_RATE;
use crate::wire::exchange;

/// More than anybody makes.
const GUESSES: usize = 200;

/// Some of them are refused, and they never get to the cloud; other calls of the same address still pass.
pub async fn of_sign_ins_is_bounded(server: &Server, cloud: &Cloud) {
    let line = "POST /api/local/iam/one/v3/auth/tokens";
    let sent = request(server.address, line, "Content-Length: 2\r\n") + "{}";
    let mut refused = 0;
    for _ in 0..GUESSES {
        let answer = exchange(server.address, sent.as_bytes()).await.first();
        if answer.status == 429 {
            assert_eq!(
                (answer.value("x-gateway-error"), answer.value("x-gateway")),
                ("refused", "1"),
                "{answer:?}"
            );
            assert!(
                answer.value("retry-after").parse::<u32>().is_ok_and(|seconds| seconds > 0),
                "{answer:?}"
            );
            refused += 1;
        } else {
            assert_eq!(answer.status, 401, "{answer:?}");
        }
    }
    assert_eq!(cloud.take().len() + refused, GUESSES);
    if server.kind == Kind::Caddy {
        assert_eq!(refused, 0, "is held now, so this isn't true any longer: {}", CADDY_RATE.sentence);
    } else {
        assert!(refused > GUESSES / 2, "{refused} of {GUESSES} were refused");
    }
    let other = request(server.address, "GET /api/local/evs/one/v3/p/volumes/x", "");
    assert_eq!(exchange(server.address, other.as_bytes()).await.first().status, 200);
}
