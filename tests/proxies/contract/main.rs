//! Every server of the console answers alike: the gateway, and nginx and Caddy with the files that `evs-gateway --export`
//! makes. Each case runs on all three; nginx and Caddy are the real programs.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod calls;
mod clouds;
mod files;
mod names;

use proxies::{Kind, Server};

use clouds::Clouds;

/// A server before the three clouds.
async fn start(kind: Kind) -> Server {
    Server::start(kind, &Clouds::start().await.toml()).await
}

/// A server without a public address.
async fn start_for_this_machine(kind: Kind) -> Server {
    Server::start_for_this_machine(kind, &Clouds::start().await.toml()).await
}

/// One test per server for each case.
macro_rules! of_each_server {
    ($($start:ident $case:path => $gateway:ident $nginx:ident $caddy:ident;)*) => {$(
        #[tokio::test]
        async fn $gateway() {
            $case(&$start(Kind::Gateway).await).await;
        }
        #[tokio::test]
        async fn $nginx() {
            $case(&$start(Kind::Nginx).await).await;
        }
        #[tokio::test]
        async fn $caddy() {
            $case(&$start(Kind::Caddy).await).await;
        }
    )*};
}

of_each_server! {
    start calls::arrive_byte_by_byte => calls_arrive_by_the_gateway calls_arrive_by_nginx calls_arrive_by_caddy;
    start calls::never_made_do_not_pass => the_gateway_lets_no_other_call_pass nginx_lets_no_other_call_pass caddy_lets_no_other_call_pass;
    start calls::that_fail_are_told_by_what_they_may_have_done => the_gateway_tells_failures nginx_tells_failures caddy_tells_failures;
    start calls::tell_whose_answer_it_is => the_gateway_tells_whose_answer nginx_tells_whose_answer caddy_tells_whose_answer;
    start calls::carry_large_tokens => the_gateway_carries_large_tokens nginx_carries_large_tokens caddy_carries_large_tokens;
    start files::are_served_with_their_headers => the_gateway_serves_the_app nginx_serves_the_app caddy_serves_the_app;
    start_for_this_machine names::of_this_machine_are_enough => the_gateway_is_for_this_machine nginx_is_for_this_machine caddy_is_for_this_machine;
}
