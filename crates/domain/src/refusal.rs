//! Why a cloud said no, told apart as far as its answer allows. Clouds say the same thing in several ways; what a person
//! can do about it differs more than the status does.

/// An error answer, boiled down to what all clouds have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CloudError {
    /// The HTTP status.
    pub status: u16,
    /// The code of the body, such as `EVS.5413`; empty where there is none.
    pub code: String,
    /// The message of the body. Foreign text; it may repeat what was sent, so it's never shown for accepts with a bad body.
    pub message: String,
    /// The id to tell the provider's support.
    pub request_id: String,
}

/// Why a cloud said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// Not signed in, or not any more.
    NotSignedIn,
    /// The account may not do this.
    NotAllowed,
    /// The account is frozen or suspended.
    AccountFrozen,
    /// No such transfer for this project: wrong region, canceled, accepted already, or a slip in the id.
    NoSuchTransfer,
    /// No such disk in this project.
    NoSuchDisk,
    /// The disk belongs to a volume group of another project (Cinder): it can't be shown, nor can the list it's in.
    BrokenGroup,
    /// The key isn't this transfer's.
    WrongKey,
    /// A quota of the project doesn't suffice.
    OverQuota,
    /// The disk's type is private to other projects.
    PrivateType,
    /// The disk's state or kind forbids it.
    Ineligible,
    /// Another operation has the disk locked.
    Locked,
    /// The cloud wants fewer requests.
    TooMany,
    /// The request itself was malformed: a fault of this program or a rule it doesn't know.
    BadRequest,
    /// The cloud is in trouble.
    CloudFault,
    /// None of these.
    Other,
}

/// Which thing a 404 says isn't there. Clouds answer 404 for a disk also when something the disk belongs to is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// The disk.
    Disk,
    /// The transfer.
    Transfer,
    /// The volume group that the disk is in (Cinder).
    Group,
    /// The disk's type: private to other projects.
    Type,
    /// The API's own 404 that names nothing, such as `EVS.5404`: what was asked for.
    Unnamed,
    /// Anything else: another thing, an unknown path, a call that isn't published, a 404 of no cloud's.
    Other,
}

impl Missing {
    /// Reads what an error answer says isn't there; `None` where it isn't a 404.
    pub fn of(error: &CloudError) -> Option<Self> {
        if error.status != 404 {
            return None;
        }
        let message = error.message.to_ascii_lowercase();
        let names = |thing: &str| message.contains(thing);
        let names_nothing = !names("could not be found");
        // A Keystone says of a token that it can't read what it says of things that aren't there.
        Some(if names("fernet token") {
            Missing::Other
        } else if names("volume type ") {
            Missing::Type
        } else if names_nothing {
            if error.code == "404" || error.code.starts_with("EVS.") {
                Missing::Unnamed
            } else {
                Missing::Other
            }
        } else if names("group ") {
            Missing::Group
        } else if names("transfer ") {
            Missing::Transfer
        } else if names("volume ") {
            Missing::Disk
        } else if error.code.starts_with("EVS.") && !names("snapshot ") && !names("backup ") {
            Missing::Unnamed
        } else {
            Missing::Other
        })
    }
}

impl Refusal {
    /// Reads the refusal of any call.
    pub fn of(error: &CloudError) -> Self {
        match (error.status, error.code.as_str()) {
            (_, "EVS.2144" | "EVS.2145") => Refusal::AccountFrozen,
            (_, "EVS.2068") => Refusal::Locked,
            (_, "EVS.5413" | "EVS.1034" | "EVS.1042") => Refusal::OverQuota,
            (401, _) | (_, "APIGW.0301" | "APIGW.0307" | "Common.0013") => Refusal::NotSignedIn,
            (403, _) => Refusal::NotAllowed,
            // The body was too large, and not the disk.
            (413, _) if error.message.contains("max_request_body_size") => Refusal::BadRequest,
            (413, _) => Refusal::OverQuota,
            (429, _) => Refusal::TooMany,
            (500.., _) => Refusal::CloudFault,
            (404, _) if error.message.contains("Fernet token") => Refusal::NotSignedIn,
            (404, _) => Self::of_missing(error),
            (400, _) => Self::of_bad_request(&error.message),
            _ => Refusal::Other,
        }
    }

    fn of_missing(error: &CloudError) -> Self {
        match Missing::of(error) {
            // A recipient to whom the disk's type is private is answered as if the type weren't there (Cinder, quota step
            // of accept).
            Some(Missing::Type) => Refusal::PrivateType,
            Some(Missing::Disk) => Refusal::NoSuchDisk,
            Some(Missing::Group) => Refusal::BrokenGroup,
            Some(Missing::Transfer | Missing::Unnamed) => Refusal::NoSuchTransfer,
            Some(Missing::Other) | None => Refusal::Other,
        }
    }

    /// 400 means many things; only the message tells which.
    fn of_bad_request(message: &str) -> Self {
        // What is looked for is ASCII, and the tables of all other letters would be in the first load.
        let message = message.to_ascii_lowercase();
        let has = |part: &str| message.contains(part);
        if has("auth key") || has("auth_key") && !has("required") && !has("invalid input") {
            Refusal::WrongKey
        } else if has("malformed request url") || has("invalid token in the header") {
            Refusal::NotSignedIn
        } else if MALFORMED.iter().any(|part| has(part)) {
            Refusal::BadRequest
        } else {
            Refusal::Ineligible
        }
    }
}

/// By what a complaint about the form of a request is known.
const MALFORMED: [&str; 6] = [
    "malformed",
    "invalid input",
    "additional properties",
    "is a required property",
    "is not of type",
    "expecting to find",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(status: u16, code: &str, message: &str) -> Refusal {
        Refusal::of(&CloudError {
            status,
            code: code.into(),
            message: message.into(),
            request_id: String::new(),
        })
    }

    #[test]
    fn the_three_kinds_of_404_on_accept_are_told_apart() {
        assert_eq!(of(404, "404", "Transfer 1a70 could not be found."), Refusal::NoSuchTransfer);
        assert_eq!(of(404, "404", "Volume type 33 could not be found."), Refusal::PrivateType);
        assert_eq!(of(404, "404", "Volume 33 could not be found."), Refusal::NoSuchDisk);
        assert_eq!(of(404, "EVS.5404", ""), Refusal::NoSuchTransfer);
        assert_eq!(of(404, "404", "Group 33 could not be found."), Refusal::BrokenGroup);
    }

    #[test]
    fn a_404_counts_for_the_thing_that_it_names_and_for_no_other() {
        let missing = |code: &str, message: &str| {
            let error = CloudError {
                status: 404,
                code: code.into(),
                message: message.into(),
                ..CloudError::default()
            };
            Missing::of(&error)
        };
        for (code, message, expected) in [
            ("404", "Volume 33 could not be found.", Missing::Disk),
            ("EVS.5404", "volume 33 could not be found", Missing::Disk),
            ("404", "Transfer 33 could not be found.", Missing::Transfer),
            ("404", "Group 33 could not be found.", Missing::Group),
            ("404", "Volume type 33 could not be found.", Missing::Type),
            ("EVS.5404", "", Missing::Unnamed),
            ("EVS.5404", "resource could not be found", Missing::Unnamed),
            ("404", "", Missing::Unnamed),
            ("404", "Backup 33 could not be found.", Missing::Other),
            ("404", "The resource could not be found.", Missing::Other),
            ("404", "Snapshot 33 could not be found.", Missing::Other),
            ("404 Not Found", "The resource could not be found.", Missing::Other),
            ("APIGW.0101", "The API does not exist or has not been published.", Missing::Other),
            ("Gateway.NotFound", "No cloud is configured here.", Missing::Other),
            ("", "nginx", Missing::Other),
        ] {
            assert_eq!(missing(code, message), Some(expected), "{code} {message}");
        }
        assert_eq!(Missing::of(&CloudError { status: 400, ..CloudError::default() }), None);
    }

    #[test]
    fn a_wrong_key_is_not_an_ineligible_disk() {
        assert_eq!(
            of(400, "400", "Invalid auth key: Attempt to transfer 1a70 with invalid auth key."),
            Refusal::WrongKey
        );
        assert_eq!(of(400, "400", "Invalid volume: status must be available"), Refusal::Ineligible);
        assert_eq!(of(400, "EVS.5400", "Malformed request body."), Refusal::BadRequest);
        assert_eq!(
            of(400, "400", "Invalid input for field/attribute accept. 'auth_key' is a required property"),
            Refusal::BadRequest
        );
    }

    #[test]
    fn a_token_of_another_project_is_a_matter_of_signing_in() {
        assert_eq!(of(400, "400", "Malformed request url"), Refusal::NotSignedIn);
        assert_eq!(of(400, "Common.0013", "x"), Refusal::NotSignedIn);
        assert_eq!(of(401, "APIGW.0307", "The token must be updated."), Refusal::NotSignedIn);
    }

    #[test]
    fn quota_is_413_or_a_code() {
        assert_eq!(of(413, "413", "VolumeLimitExceeded"), Refusal::OverQuota);
        assert_eq!(of(400, "EVS.1042", ""), Refusal::OverQuota);
    }
}
