//! Messages: commands of other clients, and the rights that an administrator grants.

messages! {
    /// Commands and rights.
    CommandsText {
        title;
        text;
        client;
        list_disks;
        create;
        list;
        show;
        cancel;
        accept;
        copy_named(what: &str);
        copy_failed;
        not_there(what: &str);
        curl_note;
        endpoint_note;
        openstack_note;
        argument_note;
        koo_cli_note;
        terraform_note;
        terraform_none;
        grant;
        grant_iam;
        grant_cinder;
        policy_of_sender;
        policy_of_recipient;
        rules;
    }
}
