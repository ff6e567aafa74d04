//! The real clouds have a server for each service in each region, and clients that know nothing of paths before the API's
//! own. For them, `evs.region-one.localhost` is another name of `/evs/region-one` here.

use axum::extract::Request;
use axum::http::Uri;
use axum::http::header;

const SERVICES: [&str; 3] = ["iam", "evs", "cbr"];

/// The address as it was asked for, which is what is signed.
#[derive(Clone)]
pub(crate) struct AsAsked(pub Uri);

/// A request to one of the names as a request to its path; any other as it is.
pub(super) fn to_path(mut request: Request) -> Request {
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
    request.extensions_mut().insert(AsAsked(asked));
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
        assert_eq!(request.extensions().get::<AsAsked>().unwrap().0, "/v2/p/cloudvolumes/detail?limit=1");
        for other in
            ["127.0.0.1:8081", "localhost:8081", "ecs.region-one.localhost", "evs.region-one.example.com"]
        {
            assert_eq!(asked(other).uri(), "/v2/p/cloudvolumes/detail?limit=1", "{other}");
        }
    }
}
