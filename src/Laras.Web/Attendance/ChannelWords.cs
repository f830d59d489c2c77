using Laras.Core.Attendance;

namespace Laras.Web.Attendance;

/// <summary>What people call the way a tap came in.</summary>
public static class ChannelWords
{
    public static string Of(Channel channel) =>
        channel switch
        {
            Channel.Phone => "HP",
            Channel.Kiosk => "kios",
            Channel.Machine or Channel.UsbFile => "mesin",
            Channel.Paper => "kertas",
            Channel.Officer => "petugas",
        };
}
