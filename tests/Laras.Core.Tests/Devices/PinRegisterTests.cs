using Laras.Core.Devices;
using Xunit;
using Mapping = Laras.Core.Devices.PinRegister.Mapping;

namespace Laras.Core.Tests.Devices;

public sealed class PinRegisterTests
{
    private static readonly EmployeeId Ani = EmployeeId.New();
    private static readonly EmployeeId Budi = EmployeeId.New();

    [Fact]
    public void The_same_pin_may_be_another_person_on_another_machine()
    {
        var register = Register(new("1", "17", Ani), new("2", "17", Budi));

        Assert.Equal(Ani, register.OwnerOf("1", "17"));
        Assert.Equal(Budi, register.OwnerOf("2", "17"));
        Assert.Null(register.OwnerOf("3", "17"));
    }

    [Fact]
    public void A_mapping_for_this_machine_comes_before_one_for_all()
    {
        var register = Register(new("", "17", Ani), new("2", "17", Budi));

        Assert.Equal(Ani, register.OwnerOf("1", "17"));
        Assert.Equal(Ani, register.OwnerOf(null, "17"));
        Assert.Equal(Budi, register.OwnerOf("2", "17"));
    }

    [Fact]
    public void Leading_zeros_are_forgiven_when_only_one_person_can_be_meant()
    {
        Assert.Equal(Ani, Register(new Mapping("1", "17", Ani)).OwnerOf("1", "000017"));
        Assert.Equal(Ani, Register(new Mapping("", "0017", Ani)).OwnerOf("1", "17"));
        Assert.Equal(Ani, Register(new("1", "17", Ani), new("1", "017", Ani)).OwnerOf("1", "0017"));
        Assert.Null(Register(new("1", "17", Ani), new("1", "017", Budi)).OwnerOf("1", "0017"));
        Assert.Equal(Budi, Register(new("1", "17", Ani), new("1", "017", Budi)).OwnerOf("1", "017"));
    }

    [Fact]
    public void A_pin_that_is_a_nip_or_a_long_local_id_needs_no_mapping()
    {
        var register = new PinRegister(
            [],
            [new(Ani, "198501012010019001", null), new(Budi, null, "KTR001"), new(EmployeeId.New(), null, "00017")]
        );

        Assert.Equal(Ani, register.OwnerOf("1", "198501012010019001"));
        Assert.Equal(Budi, register.OwnerOf("1", "KTR001"));
        Assert.Null(register.OwnerOf("1", "00017"));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("1", true)]
    [InlineData("NB2401004", true)]
    [InlineData("123456789012345678901234", true)]
    [InlineData("1234567890123456789012345", false)]
    [InlineData("12-3", false)]
    public void A_pin_is_what_a_machine_could_have_given_out(string text, bool isPin) =>
        Assert.Equal(isPin, PinRegister.IsPin(text));

    private static PinRegister Register(params Mapping[] mappings) => new(mappings, []);
}
