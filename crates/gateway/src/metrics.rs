//! Counters, in the text format of Prometheus. Labels come from the configuration and from the list of allowed calls, never from
//! a caller.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::pressure::Pressure;

/// The upper bounds of the histogram, in seconds.
const BOUNDS: [f64; 9] = [0.005, 0.025, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0];

/// What is known of a request without its ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Labels {
    /// The cloud's id, or `-` for the gateway's own answers.
    pub cloud: String,
    /// The service, or what else was asked for: `site`, `operations`, `api` for what names no call.
    pub service: &'static str,
    /// The path with a star for every id.
    pub path: &'static str,
}

impl Labels {
    /// A request that no cloud was asked about.
    pub fn own(service: &'static str) -> Self {
        Self { cloud: "-".to_owned(), service, path: "-" }
    }
}

/// How the gateway has refused something: the word of its header, and its code.
pub type Refused = (&'static str, &'static str);

#[derive(Default)]
struct Counts {
    requests: BTreeMap<Labels, BTreeMap<u16, u64>>,
    refusals: BTreeMap<Refused, u64>,
    buckets: [u64; BOUNDS.len()],
    count: u64,
    seconds: f64,
}

/// The counters. Copies share them.
#[derive(Clone, Default)]
pub struct Metrics {
    counts: Arc<Mutex<Counts>>,
    /// How full the gateway is.
    pub pressure: Pressure,
}

impl Metrics {
    /// Counts one answer, and how it was refused if the gateway itself answered.
    pub fn count(&self, labels: &Labels, status: u16, refused: Option<Refused>, took: Duration) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        // Looked for first: the name of a cloud is copied for the first of its requests alone.
        if !counts.requests.contains_key(labels) {
            counts.requests.insert(labels.clone(), BTreeMap::new());
        }
        if let Some(by_status) = counts.requests.get_mut(labels) {
            *by_status.entry(status).or_default() += 1;
        }
        if let Some(refused) = refused {
            *counts.refusals.entry(refused).or_default() += 1;
        }
        let seconds = took.as_secs_f64();
        for (bound, bucket) in BOUNDS.iter().zip(&mut counts.buckets) {
            *bucket += u64::from(seconds <= *bound);
        }
        counts.count += 1;
        counts.seconds += seconds;
    }

    /// All counters as text.
    pub fn text(&self) -> String {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let mut out = String::from("# TYPE evs_gateway_requests_total counter\n");
        for (Labels { cloud, service, path }, by_status) in &counts.requests {
            for (status, n) in by_status {
                let text =
                    format!("cloud=\"{cloud}\",service=\"{service}\",path=\"{path}\",status=\"{status}\"");
                let _ = writeln!(out, "evs_gateway_requests_total{{{text}}} {n}");
            }
        }
        out.push_str("# TYPE evs_gateway_refusals_total counter\n");
        for ((word, code), n) in &counts.refusals {
            let _ = writeln!(out, "evs_gateway_refusals_total{{word=\"{word}\",code=\"{code}\"}} {n}");
        }
        out.push_str("# TYPE evs_gateway_request_seconds histogram\n");
        for (bound, n) in BOUNDS.iter().zip(&counts.buckets) {
            let _ = writeln!(out, "evs_gateway_request_seconds_bucket{{le=\"{bound}\"}} {n}");
        }
        let _ = writeln!(out, "evs_gateway_request_seconds_bucket{{le=\"+Inf\"}} {}", counts.count);
        let _ = writeln!(out, "evs_gateway_request_seconds_sum {}", counts.seconds);
        let _ = writeln!(out, "evs_gateway_request_seconds_count {}", counts.count);
        drop(counts);
        out + &self.pressure.text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_by_kind_and_time() {
        let metrics = Metrics::default();
        let kind = || Labels { cloud: "otc".into(), service: "evs", path: "v3/*/volumes/*" };
        metrics.count(&kind(), 200, None, Duration::from_millis(20));
        metrics.count(&kind(), 200, None, Duration::from_millis(700));
        metrics.count(&Labels::own("site"), 502, Some(("cut", "Gateway.Cut")), Duration::from_millis(1));
        let text = metrics.text();
        for line in [
            "evs_gateway_requests_total{cloud=\"otc\",service=\"evs\",path=\"v3/*/volumes/*\",status=\"200\"} 2",
            "evs_gateway_refusals_total{word=\"cut\",code=\"Gateway.Cut\"} 1",
            "evs_gateway_request_seconds_bucket{le=\"0.025\"} 2",
            "evs_gateway_request_seconds_bucket{le=\"1\"} 3",
            "evs_gateway_request_seconds_count 3",
        ] {
            assert!(text.lines().any(|known| known == line), "{line} isn't in\n{text}");
        }
    }
}
