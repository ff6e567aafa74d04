//! HTTP as far as these APIs use it. Whatever can hold a secret is a [`Secret`], so that printing a request for debugging
//! shows none.

use evs_domain::secret::Secret;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The header with the one-time id of a change, for the gateway alone: it takes it off, and refuses to pass on a second
/// request with the same id, such as one that a browser repeats by itself. Never sent to a cloud that is called directly.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";

/// The header by which the gateway marks every answer that it gives or passes on.
pub const FROM_GATEWAY: &str = "X-Gateway";

/// What is escaped in a segment of a path: dots too, or `..` could leave it.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');

/// `text` as one segment of a path. Ids come from a cloud's answers and go back into addresses: nothing in them may end the
/// segment.
pub fn segment(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

/// The methods these APIs use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates, accepts, signs in.
    Post,
    /// Cancels, signs out.
    Delete,
}

/// Which of a cloud's services answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Service {
    /// Identity (IAM, Keystone).
    Identity,
    /// Disks (EVS, Cinder).
    BlockStorage,
    /// Cloud Backup and Recovery.
    Backup,
    /// Volume Backup Service, which came before it.
    VolumeBackup,
}

impl Service {
    /// The word for it in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Service::Identity => "iam",
            Service::BlockStorage => "evs",
            Service::Backup => "cbr",
            Service::VolumeBackup => "vbs",
        }
    }
}

/// A request, ready to be sent by somebody else.
#[derive(Clone, Debug)]
pub struct Request {
    /// How.
    pub method: Method,
    /// To whom.
    pub service: Service,
    /// Path and query, beginning with `/`. Never holds a secret.
    pub path: String,
    /// Headers besides the session's token.
    pub headers: Vec<(&'static str, Secret)>,
    /// The JSON body.
    pub body: Option<Secret>,
    /// Whether it changes something: such a request is never repeated by the program.
    pub changes: bool,
}

impl Request {
    /// A read.
    pub fn get(service: Service, path: String) -> Self {
        Self { method: Method::Get, service, path, headers: Vec::new(), body: None, changes: false }
    }

    /// A request with a JSON body that changes something.
    pub fn post(service: Service, path: String, body: String) -> Self {
        Self {
            method: Method::Post,
            service,
            path,
            headers: Vec::new(),
            body: Some(Secret::new(body)),
            changes: true,
        }
    }

    /// A request that takes something away.
    pub fn delete(service: Service, path: String) -> Self {
        Self { method: Method::Delete, service, path, headers: Vec::new(), body: None, changes: true }
    }
}

/// The headers of an answer that matter.
#[derive(Debug, Default)]
pub struct Headers {
    /// `X-Subject-Token`: the new token of a sign-in.
    pub subject_token: Option<Secret>,
    /// `Openstack-Auth-Receipt`: a Keystone has seen a right password and wants more.
    pub auth_receipt: Option<Secret>,
    /// `X-Request-Id`, `X-Openstack-Request-Id`, `x-compute-request-id` or `X-IAM-Trace-Id`, whichever is there.
    pub request_id: String,
    /// `Retry-After` in seconds.
    pub retry_after_secs: Option<u32>,
    /// `X-Gateway-Error`: the gateway, not the cloud, answered, and why.
    pub gateway_error: Option<String>,
    /// Whether `X-Gateway` is there: the gateway has given the answer or passed it on.
    pub is_from_gateway: bool,
}

/// An answer.
#[derive(Debug, Default)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Headers,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// Whether the cloud said yes.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Whether the body is a page for people: no cloud answers a call with one.
    pub fn is_page(&self) -> bool {
        self.body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<')
    }
}
