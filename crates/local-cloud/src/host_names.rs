//! Host names for services: `evs.region-one.localhost` is another name of `/evs/region-one`. The real clouds have a server for
//! each service in each region, and some clients can't put a path before the API's own.

use axum::extract::Request;
use axum::http::Uri;
use axum::http::header;

const SERVICES: [&str; 3] = ["iam", "evs", "cbr"];

/// The address of the request before its host name was turned into a path: this is what is signed.
#[derive(Clone)]
pub(crate) struct RequestedUri(pub Uri);

/// Turns a request to one of the names into one to its path; leaves any other as it is.
pub(crate) fn to_path(mut request: Request) -> Request {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let labels: Vec<&str> = name.split('.').collect();
    let [service, region, "localhost"] = labels.as_slice() else { return request };
    if !SERVICES.contains(service) {
        return request;
    }
    let asked = request.uri().clone();
    let rest = asked.path_and_query().map_or("/", |rest| rest.as_str());
    let Ok(path) = format!("/{service}/{region}{rest}").parse() else { return request };
    *request.uri_mut() = path;
    request.extensions_mut().insert(RequestedUri(asked));
    request
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn asked(host: &str) -> Request {
        to_path(
            Request::get("/v2/p/cloudvolumes/detail?limit=1")
                .header("host", host)
                .body(Body::empty())
                .unwrap(),
        )
    }

    #[test]
    fn a_service_has_a_name_as_well_as_a_path() {
        let request = asked("evs.region-one.localhost:8081");
        assert_eq!(request.uri(), "/evs/region-one/v2/p/cloudvolumes/detail?limit=1");
        assert_eq!(
            request.extensions().get::<RequestedUri>().unwrap().0,
            "/v2/p/cloudvolumes/detail?limit=1"
        );
        for other in
            ["127.0.0.1:8081", "localhost:8081", "ecs.region-one.localhost", "evs.region-one.example.com"]
        {
            assert_eq!(asked(other).uri(), "/v2/p/cloudvolumes/detail?limit=1", "{other}");
        }
    }
}
