//! Requests that are signed in the page, forwarded by the gateway and checked by the cloud: what is signed is what arrives,
//! however the configuration writes the cloud's address.

use axum::Router;
use axum::body::Body;
use axum::http::{Request as Wire, StatusCode};
use evs_api::clouds::{Cloud as Profile, SignInWay, Via, read};
use evs_api::identity::ListDomains;
use evs_api::signature::Endpoint;
use evs_api::{Call, Request, Service};
use evs_domain::time::Timestamp;
use evs_gateway::{Clouds, Config, app, serve};
use tokio::net::TcpListener;
use tower::ServiceExt;

use super::access_keys::hannas_key;
use crate::people::Cloud;

/// A gateway before a cloud on a port, whose server is written in this way, with `PORT` in it.
async fn gateway(server: &str) -> (Router, Profile) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = server.replace("PORT", &listener.local_addr().unwrap().port().to_string());
    tokio::spawn(serve(listener, Cloud::new().app, std::future::pending()));
    let toml = format!(
        "[[cloud]]\nid = \"local\"\nupstream = \"{server}/{{service}}/{{region}}\"\nservices = [\"iam\", \"evs\"]\n\
         regions = [{{ id = \"region-one\", label = \"One\" }}]\napp = {{ label = \"Local\", kind = \"huawei\" }}\n"
    );
    let gateway = app(Config::new(Clouds::parse(&toml, "test").unwrap()).unwrap());
    let ask = Wire::get("/clouds.json").header("host", "localhost").body(Body::empty()).unwrap();
    let told = gateway.clone().oneshot(ask).await.unwrap();
    let told = axum::body::to_bytes(told.into_body(), usize::MAX).await.unwrap();
    let profile = read(&told).unwrap().clouds.remove(0);
    (gateway, profile)
}

/// The status of a call that is signed for this address.
async fn status(gateway: Router, request: &Request, endpoint: &Endpoint) -> StatusCode {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let now = Timestamp(since.as_secs().try_into().unwrap());
    let mut wire =
        Wire::get(format!("/api/local/iam/region-one{}", request.path)).header("host", "localhost");
    for (name, value) in hannas_key().sign(request, endpoint, None, now) {
        wire = wire.header(name, value.expose());
    }
    gateway.oneshot(wire.body(Body::empty()).unwrap()).await.unwrap().status()
}

#[tokio::test]
async fn the_signature_is_right_however_the_address_is_written() {
    for server in
        ["http://localhost:PORT", "http://LocalHost:PORT", "HTTP://LOCALHOST:PORT", "http://127.0.0.1:0PORT"]
    {
        let (gateway, profile) = gateway(server).await;
        let address = profile.endpoints.of(Service::Identity, "region-one").unwrap();
        let endpoint = Endpoint::parse(&address);
        let request = ListDomains.request();
        assert_eq!(status(gateway.clone(), &request, &endpoint).await, StatusCode::OK, "{server}: {address}");
        // The check is a real one: the same server in other letters is another text.
        let other = Endpoint { host: format!("x{}", endpoint.host), ..endpoint };
        assert_eq!(status(gateway, &request, &other).await, StatusCode::UNAUTHORIZED, "{server}");
    }
}

/// What the gateway tells of a cloud with these lines in its `app`.
async fn told(app_lines: &str) -> Profile {
    let toml = format!(
        "[[cloud]]\nid = \"c\"\nupstream = \"https://{{service}}.example.com\"\nservices = [\"iam\", \"evs\"]\n\
         regions = [{{ id = \"r\", label = \"R\" }}]\n[cloud.app]\nlabel = \"C\"\n{app_lines}\n"
    );
    let gateway = app(Config::new(Clouds::parse(&toml, "test").unwrap()).unwrap());
    let request = Wire::get("/clouds.json").header("host", "localhost").body(Body::empty()).unwrap();
    let answer = gateway.oneshot(request).await.unwrap();
    read(&axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap()).unwrap().clouds.remove(0)
}

#[tokio::test]
async fn where_a_cloud_is_is_told_to_those_who_call_it_or_sign_for_it_and_to_nobody_else() {
    let ways = ["password", "access-key", "application-credential", "token"];
    // Every choice of ways, the empty one too.
    let chosen = (0..1_u32 << ways.len()).map(|bits| {
        let some = ways.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        format!("sign_in = {:?}", some.map(|(_, way)| *way).collect::<Vec<_>>())
    });
    for sign_in in chosen.chain([String::new()]) {
        for (kind, via) in
            [("huawei", "gateway"), ("huawei", "direct"), ("openstack", "gateway"), ("openstack", "direct")]
        {
            let lines = format!("kind = \"{kind}\"\nvia = \"{via}\"\n{sign_in}");
            let cloud = told(&lines).await;
            let signs = cloud.sign_in_ways().contains(&SignInWay::AccessKey);
            let is_told = cloud.endpoints.of(Service::BlockStorage, "r").is_some();
            assert_eq!(is_told, signs || cloud.via == Via::Direct, "{lines}");
        }
    }
}
