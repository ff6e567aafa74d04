//! HTTP as far as these APIs use it. Whatever can hold a secret is a [`Secret`], so that printing a request for debugging
//! shows none.

use evs_domain::secret::Secret;

/// The header with the id of a change: 16 to 64 characters of `[A-Za-z0-9_-]`, random, made anew for each request that changes
/// something. The gateway takes it off before the cloud, remembers it for some minutes, and answers a second request with the
/// same id by `repeated` ([`crate::Lost::Repeated`]): browsers send a POST again by themselves when a connection ends before an
/// answer. A cloud that is called without the gateway never gets it.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";

/// The header with the language that clouds shall answer in. It is always [`LANGUAGE`]: what a cloud says in another is taken
/// for another refusal. The gateway sends it to every cloud; a cloud that is called without the gateway has to be sent it.
pub const ACCEPT_LANGUAGE: &str = "Accept-Language";

/// The language that clouds shall answer in.
pub const LANGUAGE: &str = "en";

/// The header that every answer has which passed the gateway or was made by it. Where it's missing below `/api/`, something
/// else has answered, such as a sign-on proxy in front of the console.
pub const GATEWAY: &str = "X-Gateway";

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
}
