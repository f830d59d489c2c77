namespace Laras.Web.Access.Safety;

/// <summary>The demonstration town, which has no passwords, was asked to listen where strangers can reach it.</summary>
public sealed class OpenOnNetworkException(string addresses)
    : InvalidOperationException(
        $"Kota contoh terbuka tanpa kata sandi, jadi hanya boleh di komputer ini. Alamat {addresses} terjangkau dari "
            + "luar. Jalankan dengan http://127.0.0.1, atau pakai data yang sebenarnya."
    );
